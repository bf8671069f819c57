package org.planrunde.portal.ui;

import org.planrunde.analysis.Analyses;
import org.planrunde.contribution.Anchors;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Drafts;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.SubmissionLimit;
import org.planrunde.moderation.Answers;
import org.planrunde.plan.gazetteer.PlaceFinder;
import org.planrunde.portal.ui.dialogue.DialogueDoors;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.Dossiers;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.procedure.spi.SceneModels;
import org.planrunde.ui.BrowserTokens;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.SiteAddress;
import org.springframework.stereotype.Component;

/** What the screens of a procedure need of the other rooms. */
@Component
record ProcedureServices(
    Procedures procedures,
    Contributions contributions,
    Anchors anchors,
    Drafts drafts,
    Photos photos,
    SubmissionLimit limit,
    Analyses analyses,
    BrowserTokens tokens,
    Dossiers dossiers,
    MapGround ground,
    SceneModels models,
    PlaceFinder places,
    Answers answers,
    LivePages live,
    DialogueDoors dialogue,
    ReceiptDoors receipts,
    SiteAddress site,
    PageTitles titles) {}
