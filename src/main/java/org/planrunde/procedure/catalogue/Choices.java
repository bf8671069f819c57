package org.planrunde.procedure.catalogue;

import java.util.List;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ParticipationLevel;

/** What public procedures can be chosen by; sorted, without what none has. */
public record Choices(
    List<String> topics,
    List<String> districts,
    List<ParticipationLevel> levels,
    List<MunicipalityId> municipalities) {}
