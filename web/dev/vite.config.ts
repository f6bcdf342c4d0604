import { defineConfig, mergeConfig } from 'vite';
import site from '../vite.config.ts';
import { fakeApi } from './fake-api.ts';

/** The site with an invented municipality behind it: `vite dev --config web/dev/vite.config.ts`, for work on pages alone. */
export default defineConfig(mergeConfig(site, { plugins: [fakeApi()] }));
