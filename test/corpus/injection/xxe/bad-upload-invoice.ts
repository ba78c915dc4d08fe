import { Body, Controller, Post } from "@nestjs/common";
import libxml from "libxmljs";
import { toJson } from "xml2json";

@Controller("invoices")
export class InvoicesController {
  @Post()
  create(@Body("xml") xml: string) {
    const doc = libxml.parseXmlString(xml, { noent: true, noblanks: true }); // finding
    return { number: doc.get("//number")?.toString() };
  }

  @Post("convert")
  convert(@Body() body: { xml: string }) {
    return toJson(body.xml, { object: true }); // finding
  }
}
