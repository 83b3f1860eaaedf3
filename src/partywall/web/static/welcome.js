// A code that came along behind the # of the address is put into its field, and taken out of the address and of what
// the browser remembers. What stands there is never sent to a server.
const code = decodeURIComponent(location.hash.slice(1));
const field = document.getElementById("code");
if (code && field) {
  if (!field.value) field.value = code;
  history.replaceState(null, "", location.pathname + location.search);
}
