package org.planrunde.portal.ui;

import org.planrunde.contribution.Contributions;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.PageTitles;
import org.springframework.stereotype.Component;

/** What the screens of a procedure need of the other rooms. */
@Component
record ProcedureServices(
    Procedures procedures,
    Contributions contributions,
    Plans plans,
    Streets streets,
    LivePages live,
    PageTitles titles) {}
