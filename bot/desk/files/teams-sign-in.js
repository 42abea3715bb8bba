// Signs in to the desk inside Teams: asks Teams for the person's Entra token and sends it with the page's form.
const form = document.querySelector('form[data-teams]');
const failed = document.querySelector('[data-failed]');

async function signIn() {
  await window.microsoftTeams.app.initialize();
  form.elements.token.value = await window.microsoftTeams.authentication.getAuthToken();
  form.submit();
}

signIn().catch(() => {
  document.querySelector('[data-waiting]').hidden = true;
  failed.hidden = false;
});
