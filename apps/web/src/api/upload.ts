import { Refusal, refusalOf } from './refusal';

/**
 * Sends a form with a file and tells how far it is: `fetch` cannot tell that of what it sends. Resolves with the server's
 * answer, rejects with its refusal.
 */
export function upload<T>(address: string, form: FormData, idempotencyKey: string, onProgress: (share: number) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Refusal(0, 'network.unreachable', 'No answer from the server'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T);
      else reject(refusalOf(request.status, request.response));
    };
    request.send(form);
  });
}
