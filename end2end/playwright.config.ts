import { defineConfig } from "@playwright/test";
import type { Told } from "./steps/house.ts";

/** The system's own browser: nothing is downloaded. */
const chromium = {
  executablePath: process.env.TRADEN_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
const desk = { width: 1280, height: 800 };

export default defineConfig<Told>({
  testDir: "journeys",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: !!process.env.CI,
  reporter: [["list"]],
  use: {
    launchOptions: chromium,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: "off",
    screenshot: "only-on-failure",
    viewport: desk,
    timezoneId: "Europe/Stockholm",
    language: "sv",
    locale: "sv-SE",
  },
  projects: [
    { name: "sv" },
    { name: "en", use: { language: "en", locale: "en-GB" } },
    { name: "no-js", use: { javaScriptEnabled: false } },
    { name: "small-screen", use: { viewport: { width: 375, height: 720 }, hasTouch: true } },
  ],
});
