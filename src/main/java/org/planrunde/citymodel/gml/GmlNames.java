package org.planrunde.citymodel.gml;

import java.util.Set;

/** Names of CityGML 1.0 to 3.0 and its GML that lead somewhere or nowhere. */
final class GmlNames {
  /** Holds no surfaces, and much text; not counted. */
  static final Set<String> NO_SURFACES =
      Set.of(
          "address",
          "appearance",
          "appearanceMember",
          "externalReference",
          "stringAttribute",
          "intAttribute",
          "doubleAttribute",
          "dateAttribute",
          "uriAttribute",
          "measureAttribute",
          "genericAttribute",
          "genericAttributeSet",
          "metaDataProperty",
          "generalizesTo",
          "relatedTo",
          "dynamizer",
          "adeOfAbstractCityObject",
          "description",
          "name",
          "location");

  /** Lies inside, or has no outside of its own. */
  static final Set<String> INTERIOR =
      Set.of(
          "Room",
          "BuildingRoom",
          "BridgeRoom",
          "HollowSpace",
          "BuildingFurniture",
          "BridgeFurniture",
          "TunnelFurniture",
          "IntBuildingInstallation",
          "IntBridgeInstallation",
          "IntTunnelInstallation",
          "InteriorWallSurface",
          "CeilingSurface",
          "FloorSurface",
          "BuildingUnit",
          "Storey");

  /** Objects inside of an object, with a body of their own. */
  static final Set<String> PARTS =
      Set.of(
          "BuildingPart",
          "BuildingInstallation",
          "BuildingConstructiveElement",
          "BridgePart",
          "BridgeInstallation",
          "BridgeConstructionElement",
          "BridgeConstructiveElement",
          "TunnelPart",
          "TunnelInstallation",
          "TunnelConstructiveElement",
          "OtherConstruction",
          "Section",
          "Intersection",
          "TrafficSpace",
          "AuxiliaryTrafficSpace");

  static final Set<String> LINES =
      Set.of(
          "MultiCurve",
          "CompositeCurve",
          "Curve",
          "LineString",
          "MultiPoint",
          "Point",
          "GeometricComplex");

  /** Ways to tell terrain other than by triangles. */
  static final Set<String> TERRAIN_FORMS =
      Set.of("RasterRelief", "MassPointRelief", "BreaklineRelief");

  static final Set<String> POLYGONS = Set.of("Polygon", "PolygonPatch", "Triangle", "Rectangle");

  /** Gathers polygons under an id. */
  static final Set<String> GATHERS =
      Set.of(
          "MultiSurface",
          "CompositeSurface",
          "OrientableSurface",
          "Surface",
          "PolyhedralSurface",
          "TriangulatedSurface",
          "Tin",
          "Shell",
          "Solid",
          "MultiSolid",
          "CompositeSolid",
          "MultiGeometry");

  /** Properties of geometries that may link to a geometry instead of holding one. */
  static final Set<String> MEMBERS =
      Set.of(
          "surfaceMember",
          "surfaceMembers",
          "baseSurface",
          "solidMember",
          "geometryMember",
          "exterior",
          "tin");

  private GmlNames() {}
}
