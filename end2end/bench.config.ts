import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** `./dev bench`: measures one release build in one run, and prints a table. */
export default defineConfig({
  ...base,
  testDir: "bench",
  outputDir: "test-results/bench",
  workers: 1,
  timeout: 2_400_000,
  projects: [{ name: "bench" }],
});
