package org.planrunde.moderation;

import org.jspecify.annotations.Nullable;

/** Why something is not published, as its author may read it; no wording means the usual text. */
public record Withholding(WithholdReason reason, @Nullable String wording) {}
