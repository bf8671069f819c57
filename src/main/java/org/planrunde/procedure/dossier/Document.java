package org.planrunde.procedure.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that lies at an address on the web; the page links to it and fetches nothing.
 *
 * @param url http or https
 * @param kilobytes its size as somebody told it, or null
 */
public record Document(
    String title,
    DocumentKind kind,
    String url,
    @Nullable Integer kilobytes,
    @Nullable LocalDate day) {}
