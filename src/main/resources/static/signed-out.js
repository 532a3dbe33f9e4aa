// Cockpit, Tasklist and Admin bring a login page of their own that this house does not use: whoever would land there
// goes to the house's login instead.
export function guard() {
  const look = () => {
    if (/^#\/login\b/.test(window.location.hash)) {
      window.location.replace('/login?left');
    } else if (/^#\/(welcome|setup)\b/.test(window.location.hash)) {
      window.location.replace('/');
    }
  };
  window.addEventListener('hashchange', look);
  look();
}
