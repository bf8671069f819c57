/**
 * Pictures and words of other people's map services, fetched by this server so that no browser has
 * to ask there. No Spring in here; reaches outside only through {@link
 * org.planrunde.kernel.SafeUrl}.
 */
@NullMarked
package org.planrunde.plan.proxy;

import org.jspecify.annotations.NullMarked;
