// docxtemplater, which fills a template; a template is read anew for every document.

import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { run } from "./turns.mjs";

await run((_look, template) => (words) => {
  const docx = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  docx.render(JSON.parse(words));
  return docx.toBuffer();
});
