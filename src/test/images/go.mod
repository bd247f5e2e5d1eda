module dev.mooring/test-images

go 1.25.0
