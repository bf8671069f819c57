-- How the features of a layer look by the value of an attribute; null for the house's plain look.
alter table map_layer add style jsonb;
