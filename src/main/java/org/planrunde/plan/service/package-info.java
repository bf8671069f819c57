/**
 * Map services of others: what they offer, and what is taken from them. No Spring in here; reaches
 * outside only through {@link org.planrunde.kernel.SafeUrl}.
 */
@NullMarked
package org.planrunde.plan.service;

import org.jspecify.annotations.NullMarked;
