module dev.mooring/test-cluster/forward

go 1.25.0
