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
      "@typescript-eslint/switch-exhaustiveness-check": "error",
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
    // No request waits for these: they run before the server or beside it, and a plain Error
    // (or RangeError) is all that its reader can use.
    files: ["backend/src/{config,seed,setup}/**/*.ts", "plugins/kit/src/*.ts"],
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
    files: ["**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { module: "writable", require: "readonly", __dirname: "readonly" },
    },
  },

  // A test says what it expects; `!` after a value the test itself made is clearer than a guard.
  { files: tests, rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
)
