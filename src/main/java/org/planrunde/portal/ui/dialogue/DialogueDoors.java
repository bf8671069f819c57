package org.planrunde.portal.ui.dialogue;

import org.planrunde.contribution.Contributions;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.identity.Accounts;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.BrowserTokens;
import org.springframework.stereotype.Component;

/** What the dialogue's part of a page needs of the other rooms. */
@Component
public record DialogueDoors(
    Dialogue dialogue,
    Contributions contributions,
    Procedures procedures,
    Accounts accounts,
    BrowserTokens tokens,
    DialogueLimit limit,
    LiveComments live) {}
