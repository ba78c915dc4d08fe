import type { Request, Response } from "express";
import { Router } from "express";

interface Widget {
  id: string;
  label: string;
}

export class WidgetController {
  readonly router = Router();

  constructor(private readonly widgets: Map<string, Widget>) {
    this.router.get("/widgets/:id", this.show);
  }

  private render(label: string): string {
    return ["<div class='widget'>", label, "</div>"].join("\n");
  }

  show = (req: Request, res: Response): void => {
    const widget = this.widgets.get(req.params.id);
    if (!widget) {
      res.status(404).send(`<p>No widget <b>${req.params.id}</b></p>`); // finding
      return;
    }
    const label = (req.query.label as string) ?? widget.label;
    res.send(this.render(label)); // finding
  };
}
