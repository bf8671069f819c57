package org.planrunde.citymodel;

import org.planrunde.kernel.ProcedureId;

/** No tiles came of an uploaded city model; its message says why. */
public record CityModelRejected(ProcedureId procedure, CityModelId id) {}
