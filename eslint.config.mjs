import js from "@eslint/js"
import medusaPlugin from "@medusajs/eslint-plugin"
import { defineConfig } from "eslint/config"
import tseslint from "typescript-eslint"

const medusa = medusaPlugin.default ?? medusaPlugin

const tests = ["**/test/**/*.{ts,tsx}", "e2e/**/*.ts"]
/** Files whose types one program can answer for (tsconfig.check.json). */
const typed = ["plugins/*/{src,test}/**/*.ts", "backend/{src,test}/**/*.ts", "backend/*.ts"]
const untyped = ["**/src/admin/**"]

export default defineConfig(
  {
    ignores: [
      "**/node_modules/",
      "**/.medusa/",
      "**/.next/",
      "**/dist/",
      "**/.cache/",
      "**/.data/",
      "**/test-results/",
      "**/playwright-report/",
      "**/next-env.d.ts",
      // Written by Medusa's generator, never by hand.
      "**/migrations/*.ts",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      // TypeScript itself finds undefined names, and knows about types while doing so.
      "no-undef": "off",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", prefer: "type-imports" },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" },
      ],
      // noUncheckedIndexedAccess doubts every index, also the one a loop has just made.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // Medusa's modules are classes whose services have no members of their own.
      "@typescript-eslint/no-extraneous-class": "off",
    },
  },

  // The mistakes that only types can show: a promise nobody waits for is an order nobody sees.
  {
    files: typed,
    ignores: untyped,
    languageOptions: {
      parserOptions: { project: ["./tsconfig.check.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
    },
  },

  // Medusa's own conventions, for the server side. Its block of ignores is left out: it would
  // exempt every test in the workspace from every rule.
  {
    files: ["plugins/*/src/**/*.{ts,tsx}", "backend/src/**/*.{ts,tsx}"],
    extends: medusa.configs.recommended.filter((block) => !("ignores" in block && !block.rules)),
  },

  {
    files: ["plugins/*/src/**/*.ts", "backend/src/**/*.ts"],
    rules: {
      // Ids of steps are global over all plugins, so they say more than the name of their file.
      "@medusajs/step-id-kebab-case": "off",
      // It does not know that @InjectTransactionManager() injects the manager too.
      "@medusajs/use-inject-manager-on-public-methods": "off",
    },
  },
  {
    // A MedusaError is an answer to a caller. Elsewhere an Error means that we made a mistake, and
    // that the answer is rightly 500.
    files: ["plugins/*/src/**/*.ts", "backend/src/**/*.ts"],
    ignores: ["**/src/api/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },

  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      sourceType: "module",
      globals: {
        process: "readonly",
        console: "readonly",
        Buffer: "readonly",
        URL: "readonly",
        URLSearchParams: "readonly",
        fetch: "readonly",
        performance: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        setImmediate: "readonly",
        AbortController: "readonly",
        AbortSignal: "readonly",
        structuredClone: "readonly",
        TextEncoder: "readonly",
        TextDecoder: "readonly",
      },
    },
    rules: {
      "no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" },
      ],
    },
  },
  {
    // Of browsers; TypeScript itself finds undefined names there (storefront/tsconfig.worker.json).
    files: ["storefront/public/**/*.js"],
    rules: { "no-undef": "off" },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { module: "writable", require: "readonly", __dirname: "readonly" },
    },
  },

  {
    // Where Medusa's own locks, caches and queues are wrapped, which it exports nowhere else.
    files: [
      "plugins/kit/src/providers/{ordered-locking,open-caching}/*.ts",
      "backend/src/{redis,modules/workflow-engine}/**/*.ts",
    ],
    rules: { "@medusajs/import-from-framework-not-internal": "off" },
  },

  // A test may hand a function what its type forbids: that is often the point of it.
  {
    files: tests,
    rules: {
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
)
