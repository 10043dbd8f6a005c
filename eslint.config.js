import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'
import { zones } from './scripts/house.mjs'

/** A message for code that leaves its part: see docs/architecture.md, "Who may import what". */
const apart = (group, message) => ({ group, message })

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '.next/**',
      '.cache/**',
      'data/**',
      'src/model/payload-types.ts',
      'src/app/(payload)/admin/importMap.js',
      'src/database/migrations/**',
      'next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['scripts/**', '**/*.mjs', '**/*.config.*'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        FormData: 'readonly',
        Blob: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['plugins/wordpress/hansa/**'],
    languageOptions: { sourceType: 'script', globals: { window: 'readonly' } },
  },
  {
    files: ['src/**', 'collections/**'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver()] },
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: ['src/**', 'collections/**', 'plugins/**'],
    ignores: ['src/settings/env.ts', 'src/server.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'src/settings/env.ts is the only reader of the environment.',
        },
      ],
    },
  },
  {
    files: ['src/delivery/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            apart(['**/collections/**'], 'Delivery reads documents through content.ts, not the model.'),
          ],
        },
      ],
    },
  },
  {
    files: ['plugins/portal-embed/**'],
    ignores: ['plugins/portal-embed/build.mjs'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            apart(['**/src/**', '**/collections/**'], 'The plugin imports nothing from outside itself.'),
          ],
        },
      ],
    },
  },
)
