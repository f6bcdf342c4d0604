import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { forEachBatch, task } from '../constructs/step-task.ts';

const notice = {
  'tenant.$': '$.tenant',
  'roundId.$': '$.roundId',
  'noticeVersion.$': '$.noticeVersion',
  'sentOn.$': '$.sentOn',
  'channel.$': '$.channel',
  'by.$': '$.by',
};

/** Records for every child of a round that the custody holders were told. */
export function noticesDefinition(scope: Construct, steps: IFunction): IChainable {
  const each = task(scope, steps, 'RecordNoticesBatch', 'record-notices-batch', {
    ...notice,
    'units.$': '$.units',
  });
  return task(scope, steps, 'BeginNotices', 'begin-notices', notice)
    .next(forEachBatch(scope, 'RecordNotices', { ...notice, 'units.$': '$$.Map.Item.Value' }, each))
    .next(
      task(scope, steps, 'FinishNotices', 'finish-notices', {
        'tenant.$': '$.tenant',
        'roundId.$': '$.roundId',
      }),
    );
}
