package org.planrunde.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.ProcedureId;

/**
 * An account as administrators see it.
 *
 * @param oneTime true as long as its password is one that was told once
 * @param lastLogin null if there was none
 */
public record AccountEntry(
    AccountId id,
    String login,
    String displayName,
    Set<Role> roles,
    Map<ProcedureId, Set<Role>> inProcedures,
    boolean disabled,
    boolean oneTime,
    @Nullable Instant lastLogin) {}
