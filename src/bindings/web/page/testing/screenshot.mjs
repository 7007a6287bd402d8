// Makes page.png: an invented report with one problem. node testing/screenshot.mjs

import { fileURLToPath } from "node:url";

import { at, launch, serve } from "./browser.mjs";

const site = await serve();
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.address);
  await page.locator("#pages img").first().waitFor();
  await page.setInputFiles("#import", fileURLToPath(new URL("report.json", import.meta.url)));
  await page.locator("#said", { hasText: "report.json" }).waitFor();
  const subject = at(page, "subject");
  await subject.locator("textarea").fill("Kết quả cải cách hành chính Quý I năm 2026.");
  await subject.locator(".told p").waitFor();
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.evaluate(() => {
    document.getElementById("said").textContent = "";
    scrollTo(0, 0);
  });
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path: fileURLToPath(new URL("../page.png", import.meta.url)) });
} finally {
  await browser.close();
  site.close();
}
