import type { BrowserContext, Response } from "@playwright/test";

/** A page as the server sent it. */
export interface Sheet {
  url: string;
  status: number;
  html: string;
}

export interface Watch {
  /** What a browser should never have had to say, and requests to somebody else. */
  complaints: string[];
  /** Every document that was sent, with the answers to forms, once its text has arrived. */
  sheets: () => Promise<Sheet[]>;
}

/** Looks on while somebody walks: no console message, no error, nothing fetched from elsewhere. */
export function watch(context: BrowserContext, base: string): Watch {
  const complaints: string[] = [];
  const documents = new Set<string>();
  const arriving: Promise<Sheet | undefined | void>[] = [];

  context.on("console", (message) => {
    // The browser's own note on a page that rightly answers 404, 410 or 422.
    const page = message.location().url;
    // A journey that takes the net away.
    if (message.text().includes("ERR_INTERNET_DISCONNECTED")) return;
    if (message.text().startsWith("Failed to load resource") && documents.has(page)) return;
    complaints.push(`console ${message.type()}: ${message.text()} (${page})`);
  });
  context.on("weberror", (error) => complaints.push(`script: ${error.error().message}`));
  context.on("request", (request) => {
    if (!request.url().startsWith(`${base}/`) && !request.url().startsWith("data:")) {
      complaints.push(`asked somebody else: ${request.url()}`);
    }
  });
  context.on("response", (response) => {
    const { status, ours, isDocument } = about(response, base);
    if (status >= 500) complaints.push(`${response.url()} answered ${status}`);
    if (!isDocument) {
      // An island that asks for somebody who was signed out meanwhile is told so.
      if (status === 401 && response.url().startsWith(`${base}/fn/`)) documents.add(response.url());
      else if (status >= 400) complaints.push(`${response.url()} answered ${status}`);
      return;
    }
    documents.add(response.url());
    if (ours && (status < 300 || status >= 400)) {
      const unread = (error: Error) => {
        // Whoever goes on at once leaves a page before all of it has come.
        if (!error.message.includes("navigated away")) complaints.push(`${response.url()} could not be read: ${error.message}`);
        return undefined;
      };
      arriving.push(sheet(response).catch(unread));
    }
  });
  return {
    complaints,
    sheets: async () => (await Promise.all(arriving)).filter((sheet) => !!sheet),
  };
}

function about(response: Response, base: string) {
  return {
    status: response.status(),
    ours: response.url().startsWith(`${base}/`),
    isDocument: response.request().resourceType() === "document",
  };
}

async function sheet(response: Response): Promise<Sheet | undefined> {
  const type = response.headers()["content-type"] ?? "";
  if (!type.startsWith("text/html")) return undefined;
  return { url: response.url(), status: response.status(), html: await response.text() };
}
