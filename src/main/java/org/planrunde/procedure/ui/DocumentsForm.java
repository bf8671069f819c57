package org.planrunde.procedure.ui;

import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.ui.Problems;

/** Plans, reports, minutes, decisions: each with its address. */
final class DocumentsForm extends DossierForm {
  private final EditRows<DocumentEdit> documents;

  DocumentsForm(Dossier dossier, Problems problems, Runnable changed) {
    super(Step.DOCUMENTS, problems, changed);
    documents =
        new EditRows<>(
            "documents",
            "procedure.document.add",
            true,
            () -> new DocumentEdit(null),
            problems,
            this::changed);
    documents.fill(dossier.documents().stream().map(DocumentEdit::new).toList());
    add(documents);
  }

  @Override
  Dossier apply(Dossier before) {
    return before.withDocuments(documents.rows().stream().map(DocumentEdit::document).toList());
  }
}
