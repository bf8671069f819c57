package org.planrunde.procedure.dossier;

import java.time.LocalDate;

/** A short dated piece of news about a procedure. */
public record NewsItem(LocalDate day, String title, String text) {}
