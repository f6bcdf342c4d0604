/* global ownPages -- the paths that have a page of their own; written in front of this file from the built site */
/** Pages are drawn in the browser: a path without a file ending is answered with its own page or the common one. */
function handler(event) {
  var request = event.request;
  if (/\.[a-z0-9]+$/i.test(request.uri)) return request;
  var path = request.uri.replace(/\/+$/, '') || '/index';
  request.uri = ownPages.indexOf(path) >= 0 ? path + '.html' : '/200.html';
  return request;
}
