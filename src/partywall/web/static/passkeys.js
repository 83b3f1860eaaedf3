// Signing in by a passkey, and setting one up (WebAuthn). The house says what it asks for and looks at the answer, at
// the same addresses as for programs; here both are only turned from text into bytes and back.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const known = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

async function made(asked) {
  const user = { ...asked.user, id: bytes(asked.user.id) };
  const excludeCredentials = known(asked.excludeCredentials);
  const publicKey = { ...asked, user, excludeCredentials, challenge: bytes(asked.challenge) };
  const held = await navigator.credentials.create({ publicKey });
  return told(held, { attestationObject: text(held.response.attestationObject) });
}

async function used(asked) {
  const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) };
  const held = await navigator.credentials.get({ publicKey });
  const { authenticatorData, signature, userHandle } = held.response;
  const handle = userHandle ? { userHandle: text(userHandle) } : {};
  return told(held, { authenticatorData: text(authenticatorData), signature: text(signature), ...handle });
}

function told(held, response) {
  return {
    id: held.id,
    rawId: text(held.rawId),
    type: held.type,
    clientExtensionResults: held.getClientExtensionResults(),
    response: { clientDataJSON: text(held.response.clientDataJSON), ...response },
  };
}

async function ask(address, body) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  const answer = await fetch(address, body ? { method: "POST", headers, body: JSON.stringify(body) } : {});
  if (!answer.ok) throw new Error("refused");
  return (await answer.json()).data;
}

async function begin(place) {
  const { passkey, address, next, form, failed, stopped } = place.dataset;
  const said = place.querySelector("[role=alert]");
  const whole = document.getElementById(form);
  said.textContent = "";
  try {
    const asked = await ask(address);
    const options = (asked.creation_options || asked.request_options).publicKey;
    const credential = passkey === "create" ? await made(options) : await used(options);
    const name = whole ? { name: whole.elements.name.value.slice(0, 100) } : {};
    await ask(address.split("?")[0], { credential, ...name });
    if (whole) whole.submit();
    else location.assign(next);
  } catch (error) {
    said.textContent = error.name === "NotAllowedError" || error.name === "AbortError" ? stopped : failed;
  }
}

if (window.PublicKeyCredential) {
  for (const place of document.querySelectorAll("[data-passkey]")) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => begin(place));
    document.getElementById(place.dataset.form)?.addEventListener("submit", (pressed) => {
      pressed.preventDefault();
      begin(place);
    });
  }
}
