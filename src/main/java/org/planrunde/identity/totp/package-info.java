/** Codes of authenticator apps (RFC 6238); no Spring. */
@NullMarked
package org.planrunde.identity.totp;

import org.jspecify.annotations.NullMarked;
