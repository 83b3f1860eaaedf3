// Begins the components of the design system that stand on the page. Pages work without it.
import { initAll } from "./govuk.js";

document.documentElement.classList.add("pw-js");
document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
