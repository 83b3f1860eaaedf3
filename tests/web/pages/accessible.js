// What is asked of a page in a browser: an object of functions, each of which gives a list of faults in words.
({
  order() {
    const said = [];
    const heads = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter(seen);
    const firsts = heads.filter((head) => head.tagName === "H1").length;
    if (firsts !== 1) said.push(`${firsts} headings of the first level`);
    heads.reduce((last, head) => {
      const level = Number(head.tagName[1]);
      if (last && level > last + 1) said.push(`heading ${head.innerText} jumps from ${last} to ${level}`);
      return level;
    }, 0);
    const mains = document.querySelectorAll("main").length;
    if (mains !== 1) said.push(`${mains} main parts`);
    for (const part of document.querySelectorAll("nav, aside, section[aria-labelledby], [role=region]")) {
      const by = document.getElementById(part.getAttribute("aria-labelledby") ?? "");
      if (!part.getAttribute("aria-label") && !by) said.push(`a part without a name: ${short(part)}`);
    }
    const names = [...document.querySelectorAll("nav")].map((nav) => nav.getAttribute("aria-label"));
    if (new Set(names).size !== names.length) said.push(`two ways to go by one name: ${names}`);
    if (!document.title.trim() || !document.documentElement.lang) said.push("no title, or no language");
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) said.push(`two things are called ${id}`);
    return said;

    function seen(one) { return one.checkVisibility({ visibilityProperty: true }); }
    function short(one) { return one.outerHTML.slice(0, 120); }
  },

  unseenFocus() {
    const said = [];
    const which = 'a[href], button, input:not([type=hidden], [type=file]), select, textarea, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll(which)].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled);
    for (const one of all) {
      document.activeElement.blur();
      const before = looks(one);
      one.focus({ focusVisible: true, preventScroll: true });
      if (document.activeElement !== one) said.push(`takes no focus: ${one.outerHTML.slice(0, 160)}`);
      else if (looks(one) === before) said.push(`focus is not seen: ${one.outerHTML.slice(0, 160)}`);
    }
    document.activeElement.blur();
    return said;

    // A radio or a box is drawn by its label, a place on a picture by what is drawn in it.
    function looks(one) {
      const styles = [getComputedStyle(one)];
      if (["radio", "checkbox"].includes(one.type) && one.labels[0]) styles.push(getComputedStyle(one.labels[0], "::before"));
      if (one.closest("svg") && one.firstElementChild) styles.push(getComputedStyle(one.firstElementChild));
      return styles.map((style) => [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
        style.backgroundColor, style.borderColor, style.borderWidth, style.stroke, style.fill].join()).join("|");
    }
  },

  small() {
    const which = "button, select, input:not([type=hidden], [type=radio], [type=checkbox], [type=file]), summary";
    return [...document.querySelectorAll(which)].filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => [one.getBoundingClientRect(), one])
      .filter(([box]) => box.width && (box.width < 24 || box.height < 24))
      .map(([box, one]) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`);
  },

  tooWide() {
    const most = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll("main *, header *")].filter((one) => one.getBoundingClientRect().right > most)
      .slice(0, 3).map((one) => one.outerHTML.slice(0, 100));
  },

  unsaidError() {
    const said = [], summary = document.querySelector(".govuk-error-summary");
    if (!summary) return ["no summary of what is off"];
    if (document.activeElement !== summary) said.push("the summary has not the focus");
    if (!document.title.startsWith("Error: ")) said.push(`the title does not begin with Error: ${document.title}`);
    for (const link of summary.querySelectorAll('a[href^="#"]')) {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) said.push(`leads nowhere: ${link.outerHTML}`);
      else if (!field.closest(".govuk-form-group")?.querySelector(".govuk-error-message"))
        said.push(`nothing is said at the field: ${link.outerHTML}`);
    }
    return said;
  },

  asking() {
    return [...document.querySelectorAll("main form[method=post]")].flatMap((form, number) =>
      form.querySelector("input:not([type=hidden]), textarea, select") ? [number] : []);
  },

  sendEmpty(number) {
    const form = document.querySelectorAll("main form[method=post]")[number];
    form.noValidate = true;
    for (const field of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
      if (field.tagName === "SELECT") field.selectedIndex = 0;
      else if (["radio", "checkbox"].includes(field.type)) field.checked = false;
      else field.value = "";
    }
    const button = form.querySelector("button[name=act], button:not([type=button])");
    if (button?.name)
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
    HTMLFormElement.prototype.submit.call(form); // past any script that would send it otherwise
  },
})
