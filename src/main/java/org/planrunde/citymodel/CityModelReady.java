package org.planrunde.citymodel;

import org.planrunde.kernel.ProcedureId;

/** The tiles of a city model are there. */
public record CityModelReady(ProcedureId procedure, CityModelId id) {}
