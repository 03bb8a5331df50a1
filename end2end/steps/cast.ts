/** The people of the demo, by the part they play. */
export const ROLES = ["lead", "member", "representative", "manager", "researcher"] as const;
export type Role = (typeof ROLES)[number];

/** What the demo's project is called, in both languages. */
export const PROJECT = "Första kontakten";
