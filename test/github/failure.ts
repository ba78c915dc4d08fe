/** An answer of GitHub that is a refusal. */
export class Failure extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    body: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.body = { message, ...body, documentation_url: "https://docs.github.com/rest", status: String(status) };
    this.headers = headers;
  }
}

/** 422 in the form that most of GitHub's endpoints use. */
export function invalid(resource: string, field: string, message: string): Failure {
  return new Failure(422, "Validation Failed", { errors: [{ resource, field, code: "custom", message }] });
}

/** The one thing that GitHub says about whatever is not there. */
export function notFound(): Failure {
  return new Failure(404, "Not Found");
}
