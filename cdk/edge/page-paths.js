/** Pages are drawn in the browser: a path without a file ending is answered with its own page or the common one. */
var prerendered = ['/sign-in'];

// eslint-disable-next-line no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  var request = event.request;
  if (/\.[a-z0-9]+$/i.test(request.uri)) return request;
  var path = request.uri.replace(/\/+$/, '');
  request.uri = prerendered.indexOf(path) >= 0 ? path + '.html' : '/200.html';
  return request;
}
