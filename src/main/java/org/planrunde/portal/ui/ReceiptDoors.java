package org.planrunde.portal.ui;

import org.planrunde.contribution.Photos;
import org.planrunde.contribution.Receipts;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.notification.Notifications;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Component;

/** What the page of a receipt needs of the other rooms. */
@Component
record ReceiptDoors(
    Receipts receipts,
    Photos photos,
    Procedures procedures,
    Dialogue dialogue,
    Notifications notifications,
    AuthorNews news,
    ReceiptFile file,
    ReceiptLimit limit) {}
