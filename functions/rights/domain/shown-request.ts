import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import {
  isFetchable,
  shownFileRequestSchema,
  type FileRequest,
  type ShownFileRequest,
} from '#shared/rights/file-request.ts';

/** The request as it leaves the server. The child's name comes from its profile; one that is gone has none. */
export const shownRequest = (
  request: FileRequest,
  child: Pick<Child, 'firstName' | 'lastName'> | undefined,
  today: string,
): ShownFileRequest =>
  shownFileRequestSchema.parse({
    ...request,
    childName: child ? fullName(child) : '',
    isOver: request.state === 'released' && !isFetchable(request, today),
  });
