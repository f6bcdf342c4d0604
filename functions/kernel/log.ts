import { Logger } from '@aws-lambda-powertools/logger';

/** One line of JSON per event. Never a name, a number, a text someone wrote, or a URL with a query. */
export const log = new Logger({ serviceName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'test' });
