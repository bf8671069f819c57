package org.planrunde.identity;

import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;

/**
 * A row of the accounts, with what only this room may know.
 *
 * @param revision grows with every change by an administrator
 */
record Account(
    AccountId id,
    MunicipalityId municipality,
    String login,
    String displayName,
    String passwordHash,
    boolean mustChangePassword,
    boolean disabled,
    int revision) {}
