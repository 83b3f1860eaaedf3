"""People at a browser who find what they need by its name, as a screen reader says it, and use it with what they have.

The same journey can be gone by keyboard alone, by mouse, and by touch; and in a browser without scripts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

MOST = 250
"""Presses of Tab after which somebody gives up."""
PATIENCE = 25_000
"""Milliseconds that a page may take where many tests share a machine."""
_HERE = "e => e === document.activeElement"
_CHECKED = "e => e.checked"
_OBSCURED = """e => {
  const box = e.getBoundingClientRect();
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  if (!(box.width && box.height) || left >= right || top >= bottom) return true;
  for (const x of [left + 1, (left + right) / 2, right - 1])
    for (const y of [top + 1, (top + bottom) / 2, bottom - 1]) {
      const hit = document.elementFromPoint(x, y);
      if (hit && (hit === e || e.contains(hit) || [...(e.labels || [])].some(row => row.contains(hit)))) return false;
    }
  return true;
}"""
"""Whether nothing is to be seen of what has the focus: it lies outside the window, or under something else."""


class Hand(Protocol):
    """What somebody uses a page with."""

    def press(self, page: Page, target: Locator) -> None: ...
    def write(self, page: Page, target: Locator, text: str) -> None: ...
    def choose(self, page: Page, target: Locator) -> None: ...
    def pick(self, page: Page, target: Locator, option: str) -> None: ...
    def attach(self, page: Page, target: Locator, path: Path) -> None: ...


class Keys:
    """Tab, Enter, Space, arrows and typing; nothing else."""

    def reach(self, page: Page, target: Locator) -> None:
        """Press Tab until it has the focus. It must then be seen (WCAG 2.4.11)."""
        element = target.element_handle()
        for _ in range(MOST):
            if element.evaluate(_HERE):
                assert not element.evaluate(_OBSCURED), f"what has the focus is not to be seen: {target}"
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {target}")

    def press(self, page: Page, target: Locator) -> None:
        self.reach(page, target)
        page.keyboard.press("Enter")

    def write(self, page: Page, target: Locator, text: str) -> None:
        self.reach(page, target)
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.type(text)

    def choose(self, page: Page, target: Locator) -> None:
        element = target.element_handle()
        if element.get_attribute("type") == "checkbox":
            self.reach(page, target)
            page.keyboard.press("Space")
        else:
            self._among(page, target)
        assert element.evaluate(_CHECKED), f"not chosen: {target}"

    def _among(self, page: Page, target: Locator) -> None:
        """Of radio buttons one is reached by Tab, the others by arrows."""
        element = target.element_handle()
        group = "e => document.activeElement.type === 'radio' && document.activeElement.name === e.name"
        for _ in range(MOST):
            if element.evaluate(group):
                break
            page.keyboard.press("Tab")
        else:
            raise AssertionError(f"Tab does not lead to {target}")
        for _ in range(MOST):
            if element.evaluate(_HERE):
                break
            page.keyboard.press("ArrowDown")
        if not element.evaluate(_CHECKED):
            page.keyboard.press("Space")

    def pick(self, page: Page, target: Locator, option: str) -> None:
        self.reach(page, target)
        page.keyboard.type(option)
        assert target.locator("option:checked").inner_text() == option

    def attach(self, page: Page, target: Locator, path: Path) -> None:
        with page.expect_file_chooser() as opened:
            self.press(page, page.get_by_role("button", name="Choose file"))
        opened.value.set_files(path)


class Pointer:
    """A mouse, and typing."""

    def tap(self, target: Locator) -> None:
        target.click()

    def press(self, page: Page, target: Locator) -> None:
        self.tap(target)

    def write(self, page: Page, target: Locator, text: str) -> None:
        target.fill(text)

    def choose(self, page: Page, target: Locator) -> None:
        self.tap(target)
        assert target.is_checked()

    def pick(self, page: Page, target: Locator, option: str) -> None:
        target.select_option(label=option)

    def attach(self, page: Page, target: Locator, path: Path) -> None:
        target.set_input_files(path)


class Finger(Pointer):
    """A touch screen."""

    def tap(self, target: Locator) -> None:
        target.tap()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at their browser."""

    page: Page
    hand: Hand

    def press(self, name: str, within: str = "", role: str = "") -> None:
        """A button or a link of that name; of several, the first."""
        self.hand.press(self.page, self.control(name, within, role))

    def control(self, name: str, within: str = "", role: str = "") -> Locator:
        """A button or a link by its name, which may go on; within a region by its name."""
        part = self.page.get_by_role("region", name=within) if within else self.page
        if role:
            return part.get_by_role(role, name=name).first  # type: ignore[arg-type]
        whole = re.compile(rf"^{re.escape(name)}(\b|$)")
        both = part.get_by_role("button", name=whole).or_(part.get_by_role("link", name=whole))
        return both.first

    def open(self, name: str) -> None:
        """What is folded."""
        summary = self.page.locator("summary", has_text=name).first
        if not summary.evaluate("e => e.parentElement.open"):
            self.hand.press(self.page, summary)

    def write(self, label: str, text: str) -> None:
        """Into the field of that name."""
        self.hand.write(self.page, self.page.get_by_role("textbox", name=label).first, text)

    def secret(self, label: str, text: str) -> None:
        """Into a field that does not show what is typed, which has no role."""
        self.hand.write(self.page, self.page.get_by_label(label, exact=True), text)

    def choose(self, name: str, group: str = "") -> None:
        """A radio button or a box to be ticked."""
        part = self.page.get_by_role("group", name=group) if group else self.page
        both = part.get_by_role("radio", name=name, exact=True).or_(part.get_by_role("checkbox", name=name, exact=True))
        self.hand.choose(self.page, both.first)

    def pick(self, label: str, option: str) -> None:
        """One of a list that opens."""
        self.hand.pick(self.page, self.page.get_by_role("combobox", name=label), option)

    def takes(self, name: str) -> bytes:
        """A file, by a link or a button of that name."""
        with self.page.expect_download() as coming:
            self.press(name)
        return Path(coming.value.path()).read_bytes()

    def offered(self, name: str) -> bool:
        """Whether there is a button, a link, or something folded of that name."""
        told = self.page.get_by_text(name, exact=True).filter(visible=True).count()
        return bool(self.control(name).count() or told)

    def attach(self, path: Path) -> None:
        """A file, to the page's field for one."""
        self.hand.attach(self.page, self.page.locator("input[type=file]"), path)

    def sees(self, words: str) -> None:
        """Wait until that stands on the page where one sees it."""
        self.page.get_by_text(words).filter(visible=True).first.wait_for()

    def heads(self, words: str) -> None:
        """Wait until the page is headed so."""
        self.page.get_by_role("heading", level=1, name=words).wait_for()

    @property
    def says(self) -> str:
        """The words of the page."""
        return self.page.inner_text("body")
