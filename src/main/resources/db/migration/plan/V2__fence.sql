select planrunde_fence('map_layer');
