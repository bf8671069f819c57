package org.planrunde.portal.ui;

import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Receipts;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.notification.Notifications;
import org.planrunde.plan.gazetteer.PlaceFinder;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.MapGround;
import org.springframework.stereotype.Component;

/** What the page of a receipt needs of the other rooms. */
@Component
record ReceiptDoors(
    Receipts receipts,
    Photos photos,
    Procedures procedures,
    MapGround ground,
    PlaceFinder places,
    Dialogue dialogue,
    Notifications notifications,
    AuthorNews news,
    ReceiptFile file,
    ReceiptLimit limit) {}
