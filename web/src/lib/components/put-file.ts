/**
 * Puts a file at a presigned address with progress, which `fetch` does not tell. Gives true when the store took it.
 * `onprogress` gets the share sent, 0–1.
 */
export function putFile(
  file: File,
  place: { url: string; headers: Record<string, string> },
  onprogress: (share: number) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', place.url);
    for (const [name, value] of Object.entries(place.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onprogress(event.loaded / event.total);
    };
    request.onload = () => resolve(request.status >= 200 && request.status < 300);
    request.onerror = () => resolve(false);
    request.onabort = () => resolve(false);
    request.send(file);
  });
}
