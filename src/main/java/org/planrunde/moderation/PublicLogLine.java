package org.planrunde.moderation;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How often something was decided in a month: no text, no name. */
public record PublicLogLine(
    YearMonth month, Decision decision, @Nullable WithholdReason reason, int number) {}
