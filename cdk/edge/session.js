/**
 * Takes the session out of its cookie and hands it on as a bearer token, so that no script on a page ever holds it.
 * What renews or ends the session goes to the sign-in routes only.
 */
function handler(event) {
  var request = event.request;
  // The municipality's directory shows a token of its own, and has no session.
  if (request.uri.indexOf('/api/scim/') === 0) {
    request.cookies = {};
    return request;
  }
  delete request.headers.authorization;
  var session = request.cookies['__Host-access'];
  if (session && session.value) request.headers.authorization = { value: 'Bearer ' + session.value };
  delete request.cookies['__Host-access'];
  if (request.uri.indexOf('/api/identity/') !== 0) {
    delete request.cookies['__Host-refresh'];
    delete request.cookies['__Host-unilogin'];
  }
  return request;
}
