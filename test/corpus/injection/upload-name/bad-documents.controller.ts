import { rename } from "node:fs/promises";
import { join } from "node:path";
import { Controller, Post, UploadedFile, UseInterceptors } from "@nestjs/common";
import { FileInterceptor } from "@nestjs/platform-express";
import type { DocumentsService } from "./documents.service";

@Controller("documents")
export class DocumentsController {
  private readonly folder = process.env.DOCUMENTS ?? "/srv/documents";

  constructor(private readonly documents: DocumentsService) {}

  @Post()
  @UseInterceptors(FileInterceptor("file", { dest: "/tmp/incoming", limits: { fileSize: 20_000_000 } }))
  async upload(@UploadedFile() file: Express.Multer.File) {
    const target = join(this.folder, file.originalname);
    await rename(file.path, target); // finding
    return this.documents.add({ path: target, size: file.size, type: file.mimetype });
  }
}
