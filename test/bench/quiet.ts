/** Imported first: the functions' logger reads its level once, when it loads, and thousands of requests would drown the figures. */
process.env['POWERTOOLS_LOG_LEVEL'] = 'ERROR';
