/** Takes the session out of its cookie and hands it on as a bearer token, so that no script on a page ever holds it. */
// eslint-disable-next-line no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  var request = event.request;
  delete request.headers.authorization;
  var session = request.cookies['__Host-access'];
  if (session && session.value) request.headers.authorization = { value: 'Bearer ' + session.value };
  delete request.cookies['__Host-access'];
  return request;
}
