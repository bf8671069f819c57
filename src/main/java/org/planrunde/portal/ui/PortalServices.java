package org.planrunde.portal.ui;

import org.planrunde.contribution.Statistics;
import org.planrunde.identity.Municipalities;
import org.planrunde.plan.gazetteer.PlaceFinder;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.catalogue.Catalogue;
import org.planrunde.procedure.dossier.Dossiers;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.ui.PageTitles;
import org.springframework.stereotype.Component;

/** What the screens about all procedures need of the other rooms. */
@Component
record PortalServices(
    Municipalities municipalities,
    Procedures procedures,
    Catalogue catalogue,
    Dossiers dossiers,
    Statistics statistics,
    MapGround ground,
    PlaceFinder places,
    PageTitles titles) {}
