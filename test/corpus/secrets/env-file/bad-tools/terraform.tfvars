region      = "eu-central-1"
instance    = "t4g.small"
db_password = "nW2xRv8KqL5tZb9M" # finding
