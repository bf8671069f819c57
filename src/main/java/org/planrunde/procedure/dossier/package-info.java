/**
 * What residents find beside a procedure's description: dates, documents, news, contact, result.
 */
@NamedInterface("dossier")
@NullMarked
package org.planrunde.procedure.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
